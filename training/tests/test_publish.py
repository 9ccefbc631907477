import numpy as np

import publish
from ink import NOT_A_DIGIT, Ink


def make_ink(sources_of_non_digits):
    """Held-out drawings: 40 digits of people, and 20 non-digits of each of these sources."""
    labels = np.concatenate([np.arange(40) % 10, np.full(20 * len(sources_of_non_digits), NOT_A_DIGIT)])
    sources = np.array(["pendigits_train"] * 40 + [name for name in sources_of_non_digits for _ in range(20)], dtype=object)
    count = len(labels)
    no, yes = np.zeros(count, bool), np.ones(count, bool)
    texts = np.array(["" if label < 0 else str(label) for label in labels], dtype=object)
    return Ink(np.zeros((count, 1, 3, 28, 28), np.uint8), labels, texts, texts, sources, yes, no)


def test_where_people_wrote_digits_alone_what_was_made_stands_for_non_digits(monkeypatch):
    def predict(_, fields):
        dice = np.random.default_rng(len(fields))
        return dice.normal(size=(len(fields), 10)), dice.normal(size=len(fields))

    monkeypatch.setattr(publish, "predict", predict)
    validation = np.zeros((30, 28, 28), np.uint8), np.arange(30, dtype=np.uint8) % 10
    figures = {}
    for sources in (["made non-digits"], ["made non-digits", "letters_train"]):
        calibration, figures[len(sources)] = publish.calibrate("model", validation, make_ink(sources))
        assert 0 <= calibration.minConfidence <= 1 and np.isfinite([calibration.scale, calibration.bias]).all()
    assert set(figures[1]["nonDigits"]) == {"made non-digits"} and set(figures[2]["nonDigits"]) == {"made non-digits", "letters_train"}
