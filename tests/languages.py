"""What is wrong with Kith's languages: sentences in the source that go round text(), and translations that lost a place
for a name or their tone.

tests/languages.py            the source and every languages/*.po
tests/languages.py FILE.po    that file alone
"""
import glob
import re
import subprocess
import sys

# For programs and for whoever runs the installation in a terminal; and what people of a demonstration say.
NOT_SAID = re.compile(r"_test\.cc$|/api\.cc$|^product/(demonstration|imports/messages|imports/network|frame/json)|"
                      r"^product/leaving/everything\.cc$|^app/(?!apology|check)")
LITERALS = re.compile(r'//[^\n]*|/\*.*?\*/|(?P<words>"(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*)|\'(?:[^\'\\]|\\.)\'', re.S)


def said(literal):
    """The words in a literal that a reader of its HTML would see."""
    words = "".join(re.findall(r'"((?:[^"\\\n]|\\.)*)"', literal))
    words = re.sub(r"<[^<>]*>", " | ", words)       # whole tags
    words = re.sub(r"<[^<>]*$|^[^<>]*>", " | ", words)  # and those that end in another literal
    # Attributes, addresses, the name of a field in an API's error, and Kith's own name are no sentences.
    return "" if re.search(r'=\\"|://|^\\"[a-z]', words) else words.replace("Kith", "")


def sentences_outside(path):
    source = open(path, encoding="utf-8").read()
    for match in LITERALS.finditer(source):
        if not match["words"]:
            continue
        words = said(match["words"])
        looks_said = re.search(r"(?:^|\| *)[A-Z][a-z]+ *(?:\||[.?:]$)|[A-Za-z]{2,}[,:]? [a-z]{2,}.* [a-z]{2,}|^[A-Z].*[a-z]+[.?]$", words)
        before = source[:match.start()].rstrip()
        # Of plural() the second and third are said.
        in_text = re.search(r"\b(?:text|sentence)\($", before) or re.search(
            r"\bplural\([^;]{0,160},$", before) or re.search(r"\bplural\([^;]{0,160}\"[^;]*\",$", before)
        if looks_said and not in_text and not re.search(r"\bstatic_assert\([^;]*$", before):
            line = source.count("\n", 0, match.start()) + 1
            yield f"{path}:{line}: goes round text(): {match['words'][:80]}"


def entries(path):
    text = subprocess.run(["msgcat", "--no-wrap", path], capture_output=True, text=True, check=True).stdout
    for block in text.split("\n\n"):
        entry = dict(re.findall(r'^(msgid|msgid_plural|msgstr(?:\[\d\])?) "(.*)"$', block, re.M))
        if entry.get("msgid"):
            yield entry


def places(words):
    """The places for names in a format, in order of their names; "{}" counts as its number. None: both kinds mixed."""
    found = re.findall(r"\{([^{}]*)\}", words.replace("{{", "").replace("}}", ""))
    if "" in found and set(found) != {""}:
        return None
    return [str(i) for i in range(len(found))] if "" in found else sorted(found)


def mistakes_of(path):
    for entry in entries(path):
        english = entry["msgid"]
        most = places(entry.get("msgid_plural", english))
        for key, words in entry.items():
            if not key.startswith("msgstr"):
                continue
            wrong = None
            # The singular may write its number out.
            has = places(words)
            fits = has is not None and (set(has) <= set(most) if key == "msgstr[0]" else has == most)
            if not words:
                wrong = "not translated"
            elif not fits:
                wrong = f"its places are {has}, and {most} in English"
            elif (english[0] == " ") != (words[0] == " ") or (english[-1] == " ") != (words[-1] == " "):
                wrong = "a space at an end"
            elif "!" in words and "!" not in english:
                wrong = "an exclamation mark"
            elif path.endswith("de.po") and re.search(r"\b([Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[rmns]?)\b", words):
                wrong = "members are addressed with Sie"
            if wrong:
                yield f"{path}: {wrong}: {english} / {words}"


def main():
    if len(sys.argv) > 1:
        found = [each for path in sys.argv[1:] for each in mistakes_of(path)]
    else:
        found = [each for path in sorted(glob.glob("languages/*.po")) for each in mistakes_of(path)]
        listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "product/*.cc",
                                 "product/*.h", "app/*.cc"], capture_output=True, text=True, check=True).stdout.split()
        found += [each for path in listed if not NOT_SAID.search(path) for each in sentences_outside(path)]
        # What scripts say has its translation from this list.
        known = open("product/frame/script_words.cc", encoding="utf-8").read()
        known = re.sub(r'"\s+"', "", known)
        for path in sorted(glob.glob("design/js/*.js")):
            for words in re.findall(r'\bsay\("([^"]+)"', open(path, encoding="utf-8").read()):
                if f'sentence("{words}")' not in known:
                    found.append(f"{path}: not in product/frame/script_words.cc: {words}")
    print("\n".join(found))
    sys.exit(1 if found else 0)


main()
