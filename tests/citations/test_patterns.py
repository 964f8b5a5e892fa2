"""No pattern of those that read documents can be made to explode."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.command import ROOT

NEVER = 300
"""Seconds after which it hangs; it takes some twenty."""


@pytest.mark.slow
def test_no_pattern_takes_more_than_its_share_of_time_for_a_longer_string() -> None:
    command = [sys.executable, "-m", "tests.patterns"]
    # what measures the reach of the tests would be measured, too
    untraced = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    ran = subprocess.run(
        command, cwd=ROOT, env=untraced, capture_output=True, encoding="utf-8", timeout=NEVER, check=True
    )
    told = json.loads(ran.stdout)
    assert told["steep"] == []
    assert told["patterns"] >= 660
    assert told["strings"] >= 69_000
