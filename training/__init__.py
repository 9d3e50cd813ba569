"""Parley's statement model: from corpora to ONNX. `python -m training --help` lists the commands."""
