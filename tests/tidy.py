"""Checks form and prints each finding as `path:line: what, and what to do`. Nothing found: no output, exit 0.

Layers include only what is below them; a feature includes another only where the list below allows it, and there only
its nouns and actions; files stay short; every path that the documentation names exists.
"""
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parent.parent

# Which layer may include which. A layer may always include itself.
LAYERS = {"platform": set(), "language": {"platform"}, "matching": {"platform", "language"},
          "reference": {"platform", "language"}, "graph": {"platform"}, "archives": {"platform"},
          "product": {"platform", "language", "matching", "graph", "archives"},
          "app": {"platform", "language", "matching", "graph", "archives", "product"}}

# Which feature may use which other: a list without cycles, lowest first. `frame` stands below every feature, save that
# the frame around a page shows who is signed in (members/member.h).
FEATURES = {
    "frame": {"members"},
    "members": {"frame"},
    "notices": {"frame", "members"},
    "access": {"frame", "members", "notices"},
    "ties": {"frame", "members"},
    "calls": {"frame", "members", "notices", "ties"},
    "labels": {"frame", "members", "notices"},
    "conversations": {"frame", "members", "notices", "ties", "calls", "labels"},
    "board": {"frame", "members", "notices", "ties", "calls", "conversations"},
    "openers": {"frame", "members", "notices", "ties", "calls", "board", "conversations", "labels"},
    "inbox": {"frame", "members", "notices", "acquaintances", "conversations", "openers"},
    "guests": {"frame", "members", "access", "notices", "conversations", "openers", "inbox"},
    "asking": {"frame", "members", "access", "notices", "openers"},
    "rounds": {"frame", "members", "notices", "conversations", "openers"},
    "safety": {"frame", "members", "access", "notices", "ties", "conversations", "openers", "labels", "calls"},
    "acquaintances": {"frame", "members", "notices", "ties", "conversations", "imports"},
    "people": {"frame", "members", "ties", "calls", "board", "acquaintances", "imports", "conversations", "openers"},
    "today": {"frame", "members", "ties", "calls", "board", "openers", "conversations", "labels"},
    "welcome": {"frame", "members", "calls", "board"},
    "hosting": {"frame", "members", "access", "safety"},
    "settings": {"frame", "members", "access", "notices", "calls", "openers", "people", "rounds"},
    "imports": {"frame", "members", "ties", "conversations", "openers"},
    "leaving": {"frame", "members", "access", "notices", "ties", "conversations", "openers"},
    "help": {"frame", "members", "ties", "labels", "safety"},
    "demonstration": {"frame", "members", "access", "ties", "calls", "conversations", "openers", "inbox"},
}
# What one feature may see of another: nouns, their store, their actions, their fragments. Never pages or routes.
HIDDEN = {"pages.h", "api.h", "routes.h"}
LIMIT = 400
TEST_LIMIT = 600  # a list of promises is read one by one

findings = []


def say(path, line, what):
    findings.append(f"{path.relative_to(root)}:{line}: {what}")


def sources():
    for layer in LAYERS:
        yield from sorted(p for p in (root / layer).rglob("*") if p.suffix in (".cc", ".h"))


def check_includes(path):
    parts = path.relative_to(root).parts
    layer, feature = parts[0], parts[1]
    is_test = path.name.endswith("_test.cc")
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = re.match(r'#include "([^"]+)"', line)
        if not found:
            continue
        target = found[1].split("/")
        if target[0] == "tests" and is_test:
            continue
        if target[0] != layer and target[0] not in LAYERS.get(layer, ()) and not is_test:
            say(path, number, f"{layer} may not include {target[0]}; see ARCHITECTURE.md for the layers")
        if layer != "product" or target[0] != "product" or target[1] == feature or is_test:
            continue
        if target[1] not in FEATURES.get(feature, ()):
            say(path, number, f"{feature} may not use {target[1]}; if it should, add the pair to tests/tidy.py, without a cycle")
        elif target[-1] in HIDDEN:
            say(path, number, f"{found[1]} is {target[1]}'s own; use its nouns and actions")


def check_size(path):
    lines = path.read_text(encoding="utf-8").count("\n")
    limit = TEST_LIMIT if path.name.endswith("_test.cc") else LIMIT
    is_prose = path.parent.name == "demonstration"  # what made-up people say to each other
    if lines > limit and not is_prose:
        say(path, lines, f"{lines} lines; past {limit} a file has more than one subject: split it")


def check_cycles():
    def reach(feature, seen):
        for other in FEATURES[feature] - {"frame", "members"}:
            if other in seen:
                findings.append(f"tests/tidy.py: {feature} and {other} use each other")
            else:
                reach(other, seen | {other})
    for feature in FEATURES:
        reach(feature, {feature})


def check_docs():
    for path in [*root.glob("*.md"), *root.glob("docs/**/*.md")]:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for name in re.findall(r"`([A-Za-z0-9_.{},/-]+)`", line):
                if "/" not in name or name.startswith(("/", "http")) or any(c in name for c in "{},"):
                    continue
                if name.split("/")[0] in ("data", "build", "DATA") or (root / name).exists():
                    continue
                say(path, number, f"names {name}, which is not there")


def check_format():
    run = subprocess.run(["clang-format", "--dry-run", "-Werror", *map(str, sources())], cwd=root, capture_output=True, text=True)
    for path in sorted({line.split(":")[0] for line in run.stderr.splitlines() if "error:" in line}):
        findings.append(f"{pathlib.Path(path).relative_to(root)}: is not formatted; run clang-format -i on it")


def check_words():
    for path in sources():
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if re.search(r"\b(TODO|FIXME|XXX|HACK)\b", line):
                say(path, number, "an unfinished mark; finish it or write an issue")
            if re.search(r"\b(system_clock::now|std::rand\b|getenv)\b", line) and path.parts[-2] != "base" and not path.name.endswith("_test.cc"):
                say(path, number, "reads the outside by itself; take a Clock, Random or setting by constructor")


for source in sources():
    check_includes(source)
    check_size(source)
check_cycles()
check_docs()
check_words()
check_format()
print("\n".join(findings), end="\n" if findings else "")
sys.exit(1 if findings else 0)
