"""One module for each system; ``load(package, options)`` returns the function from sentences to translations."""
