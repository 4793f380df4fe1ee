"""How the tests are run."""

import os

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """The quick tests share the cores; browsers, killed processes and benchmarks need them for themselves."""
    quick = config.getoption("markexpr") == "not slow" and not hasattr(config, "workerinput")
    if quick and config.getoption("numprocesses", 0) is None and not config.getoption("usepdb"):
        config.option.numprocesses = os.cpu_count() or 1
        config.option.dist = "worksteal"
