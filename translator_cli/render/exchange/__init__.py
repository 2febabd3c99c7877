"""Exchange formats for translation tools: TMX and XLIFF."""
