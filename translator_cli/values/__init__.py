"""Numbers, dates and times in German and English text, and how two texts differ in them."""
