"""Measurements of speed, memory and quality beside argos-translate and raw CTranslate2; see docs/benchmarks.md."""
