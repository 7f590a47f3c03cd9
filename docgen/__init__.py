"""docgen turns YAML requirement specs into the Word documents of a Swedish public procurement."""

__version__ = "0.1.0"
