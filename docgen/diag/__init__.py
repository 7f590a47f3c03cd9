"""Floor 0: places, routes and diagnostics. Every other package speaks in these types."""
