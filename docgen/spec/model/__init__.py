"""The models of a spec: one file for each part of it. Field names are the keys of the YAML."""
