"""Floor 2: single Word elements, packages and brands; the only home of lxml and python-docx."""
