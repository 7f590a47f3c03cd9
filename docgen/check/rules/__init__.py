"""One module for each rule, named by its id. `check.registry` lists them."""
