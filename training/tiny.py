"""A tiny random model of the same interface, for tests here and in the engine."""
import torch
from transformers import BertConfig, BertModel

from .model import ModelConfig, StatementModel


def tiny_model(vocabulary: int = 30522, seed: int = 7) -> StatementModel:
    """Two layers of width 4; the same weights for the same seed."""
    torch.manual_seed(seed)
    config = BertConfig(vocab_size=vocabulary, hidden_size=4, num_hidden_layers=2, num_attention_heads=2, intermediate_size=16, max_position_embeddings=512)
    model = StatementModel(BertModel(config, add_pooling_layer=False), ModelConfig(reader_width=8, reader_layers=1, reader_heads=2, pair_width=8))
    for parameter in (model.tagger.weight, model.reader.role.weight, model.words.shape.weight):
        torch.nn.init.normal_(parameter, std=1.0)
    return model.eval()
