"""Documents: one template for each kind and language, one tree, and a writer for each format."""
