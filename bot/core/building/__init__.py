"""The typed store, made of shape-checked data of knowledge files."""
