import json

from evidence import add_seed, describe_seed, mean_test_accuracy, read_evidence


def seed(number, share):
    record = {"seed": number, "command": f"train --seed {number}", "trainingSeconds": 1, "recipeHash": "abc"}
    return describe_seed(record, f"v{number}", {"mnist_test": {"accuracy": share, "samples": 10}})


def test_seeds_of_one_recipe_gather_and_their_mean_follows():
    evidence = {"modelVersion": "v1", "seeds": [seed(1, 0.5)], "meanTestAccuracy": {"mnist_test": 0.5}}
    more = add_seed(add_seed(evidence, seed(3, 0.9)), seed(2, 0.7))
    assert [one["seed"] for one in more["seeds"]] == [1, 2, 3]
    assert abs(more["meanTestAccuracy"]["mnist_test"] - 0.7) < 1e-12
    assert more["modelVersion"] == "v1"
    again = add_seed(more, seed(2, 0.1))
    assert [one["testAccuracy"]["mnist_test"] for one in again["seeds"]] == [0.5, 0.1, 0.9]
    assert mean_test_accuracy(again["seeds"]) == again["meanTestAccuracy"]


def test_only_another_seed_of_the_same_recipe_joins_the_shipped_model(tmp_path):
    path = tmp_path / "evidence.json"
    assert read_evidence(path, {"recipeHash": "abc", "seed": 2}) is None
    path.write_text(json.dumps({"recipeHash": "abc", "seed": 1}))
    assert read_evidence(path, {"recipeHash": "abc", "seed": 2}) == {"recipeHash": "abc", "seed": 1}
    assert read_evidence(path, {"recipeHash": "abc", "seed": 1}) is None
    assert read_evidence(path, {"recipeHash": "other", "seed": 2}) is None
