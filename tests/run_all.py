"""Runs every test program, one after the other, and closes with the sum: `N passed, N failed, N skipped`."""
import os
import pathlib
import re
import subprocess
import sys

build = sys.argv[1]
root = pathlib.Path(__file__).resolve().parent.parent
node = next((str(p) for p in root.glob("node_modules/node-linux-*/bin/node")), "node")
passed = failed = skipped = 0


def googletest(program, arguments):
    global passed, failed, skipped
    run = subprocess.run([program, *arguments, "--gtest_brief=1"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    print(run.stdout, end="")
    numbers = {word: int(n) for word, n in re.findall(r"\[  (PASSED|FAILED|SKIPPED)\s*\]\s+(\d+) tests?", run.stdout)}
    passed += numbers.get("PASSED", 0)
    failed += numbers.get("FAILED", 0)
    skipped += numbers.get("SKIPPED", 0)
    if run.returncode != 0 and not numbers.get("FAILED"):
        print(f"{program} ended with {run.returncode}")
        failed += 1


def journeys():
    global passed, failed, skipped
    for script in sorted((root / "tests" / "journeys").glob("*_test.mjs")):
        run = subprocess.run([node, "--test", "--test-reporter=tap", str(script)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                             env={**os.environ, "KITH": str(root / build / "kith")})
        numbers = {word: int(n) for word, n in re.findall(r"^# (pass|fail|skipped|cancelled) (\d+)$", run.stdout, re.M)}
        bad = numbers.get("fail", 0) + numbers.get("cancelled", 0)
        if bad or run.returncode != 0:
            print(run.stdout)
        print(f"{script.name}: {numbers.get('pass', 0)} passed, {bad} failed")
        passed += numbers.get("pass", 0)
        failed += bad if bad or run.returncode == 0 else 1
        skipped += numbers.get("skipped", 0)


googletest(f"{build}/kith_tests", sys.argv[2:])
if len(sys.argv) == 2:
    journeys()
print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed or skipped else 0)
