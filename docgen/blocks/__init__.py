"""Floor 2: the block tree, the only thing that Word files are written from."""
