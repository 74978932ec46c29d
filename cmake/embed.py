"""Turns queries, migrations, translations and the design's files into sources of the program.

product/openers/queries/load_opener.sql becomes kith::openers::queries::load_opener, declared in
product/openers/queries.h below the generated folder. A query that differs by engine is either a pair
(name.sqlite.sql, name.postgres.sql) or has lines that begin with --sqlite: or --postgres:, which only
that engine sees.
"""
import os
import re
import subprocess
import sys

source, generated = sys.argv[1], sys.argv[2]


def write_if_changed(path, text):
    path = os.path.join(generated, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    if os.path.exists(path) and open(path, encoding="utf-8").read() == text:
        return
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)


def for_engine(text, engine):
    other = "postgres" if engine == "sqlite" else "sqlite"
    text = re.sub(rf"--{other}:.*", "", text)
    text = re.sub(rf"--{engine}:", "", text)
    return re.sub(r"\n\s*\n+", "\n", text).strip()


def without_comments(text):
    return re.sub(r"--(?!sqlite:|postgres:).*", "", text)


def literal(text):
    return 'R"sql(' + text + ')sql"'


def queries():
    folders = {}
    for layer in ("platform", "product", "app"):
        for root, _, files in sorted(os.walk(os.path.join(source, layer))):
            if os.path.basename(root) == "queries":
                folders[os.path.relpath(os.path.dirname(root), source)] = (root, sorted(files))
    includes, definitions, listing = [], [], []
    for feature, (root, files) in folders.items():
        space = os.path.basename(feature)
        found = {}
        for name in files:
            stem, engine = re.fullmatch(r"(\w+?)(?:\.(sqlite|postgres))?\.sql", name).groups()
            text = without_comments(open(os.path.join(root, name), encoding="utf-8").read())
            for each in ("sqlite", "postgres"):
                if engine in (None, each):
                    found.setdefault(stem, {})[each] = for_engine(text, each)
        lines = [f"extern const sql::Query {stem};" for stem in found]
        header = ('#pragma once\n#include "platform/sql/query.h"\n'
                  f"namespace kith::{space}::queries {{\n" + "\n".join(lines) + "\n}\n")
        write_if_changed(f"{feature}/queries.h", header)
        includes.append(f'#include "{feature}/queries.h"')
        body = "\n".join(
            f'const sql::Query {stem}{{"{space}/{stem}", {literal(text["sqlite"])}, {literal(text["postgres"])}}};'
            for stem, text in found.items())
        definitions.append(f"namespace kith::{space}::queries {{\n{body}\n}}")
        listing += [f"&{space}::queries::{stem}" for stem in found]
    write_if_changed("queries.cc", "\n".join(includes) + "\n" + "\n".join(definitions) + (
        "\nnamespace kith::sql {\nconst std::vector<const Query*>& all_queries() {\n"
        "  static const std::vector<const Query*> all{" + ", ".join(listing) + "};\n  return all;\n}\n}\n"))


def migrations():
    rows = []
    for name in sorted(os.listdir(os.path.join(source, "migrations"))):
        if not re.fullmatch(r"\d{4}_\w+\.sql", name):
            continue
        text = open(os.path.join(source, "migrations", name), encoding="utf-8").read()
        text = without_comments(text)
        rows.append(f'{{{int(name[:4])}, "{name[5:-4]}", {literal(for_engine(text, "sqlite"))}, '
                    f'{literal(for_engine(text, "postgres"))}}}')
    write_if_changed("migrations.cc", '#include "platform/sql/migrate.h"\nnamespace kith::sql {\n'
                     "const std::vector<Migration>& all_migrations() {\n"
                     "  static const std::vector<Migration> all{\n" + ",\n".join(rows) + "};\n  return all;\n}\n}\n")


TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml",
         ".woff2": "font/woff2", ".json": "application/json"}


def assets():
    # The layer order is declared in the first file; the rest follow by name, features last.
    first = ["layers.css", "tokens.css", "base.css", "components.css", "looks.css"]
    design = os.path.join(source, "design", "css")
    sheets = [os.path.join(design, name) for name in first if os.path.exists(os.path.join(design, name))]
    for root, _, files in sorted(os.walk(os.path.join(source, "product"))):
        sheets += [os.path.join(root, name) for name in sorted(files) if name.endswith(".css")]
    combined = "".join(open(path, encoding="utf-8").read() for path in sheets)
    combined = re.sub(r"/\*.*?\*/", "", combined, flags=re.S)
    combined = re.sub(r"\n\s*", "\n", combined)
    write_if_changed("kith.css", combined)
    found = [("kith.css", os.path.join(generated, "kith.css"))]
    scripts = os.path.join(source, "design", "js")
    found += [(name, os.path.join(scripts, name)) for name in sorted(os.listdir(scripts)) if name.endswith(".js")]
    icons = os.path.join(source, "design")
    found += [(name, os.path.join(icons, name)) for name in sorted(os.listdir(icons)) if name.endswith(".svg")]
    for font in ("literata", "hanken-grotesk"):
        files = os.path.join(source, "node_modules", "@fontsource-variable", font, "files")
        if os.path.isdir(files):
            wanted = re.compile(rf"{font}-(latin|latin-ext)-wght-normal\.woff2")
            found += [(name, os.path.join(files, name)) for name in sorted(os.listdir(files)) if wanted.fullmatch(name)]
    for root, _, files in sorted(os.walk(os.path.join(source, "product"))):
        found += [(name, os.path.join(root, name)) for name in sorted(files) if name.endswith(".json")]
    assembly, rows = [".section .rodata", ".section .note.GNU-stack,\"\",%progbits", ".section .rodata"], []
    declared = []
    for index, (name, path) in enumerate(found):
        kind = TYPES[os.path.splitext(name)[1]]
        assembly += [f".global kith_asset_{index}", f"kith_asset_{index}:", f'.incbin "{path}"',
                     f".global kith_asset_{index}_end", f"kith_asset_{index}_end:", ".byte 0"]
        declared.append(f"extern const char kith_asset_{index}[]; extern const char kith_asset_{index}_end[];")
        rows.append(f'{{"{name}", "{kind}", std::string_view(kith_asset_{index}, '
                    f"static_cast<std::size_t>(kith_asset_{index}_end - kith_asset_{index}))}}")
    write_if_changed("assets.S", "\n".join(assembly) + "\n")
    write_if_changed("assets.cc", '#include "platform/http/assets.h"\nextern "C" {\n' + "\n".join(declared) +
                     "\n}\nnamespace kith::http {\nconst std::vector<EmbeddedFile>& embedded_files() {\n"
                     "  static const std::vector<EmbeddedFile> all{" + ",\n".join(rows) + "};\n  return all;\n}\n}\n")


def catalogues():
    assembly, declared, rows = [".section .rodata", ".section .note.GNU-stack,\"\",%progbits", ".section .rodata"], [], []
    folder = os.path.join(source, "languages")
    for name in sorted(os.listdir(folder)):
        code, end = os.path.splitext(name)
        if end != ".po":
            continue
        path = os.path.join(generated, f"{code}.mo")
        subprocess.run(["msgfmt", "--output-file", path, os.path.join(folder, name)], check=True)
        symbol = f"kith_catalogue_{code}"
        assembly += [f".global {symbol}", f"{symbol}:", f'.incbin "{path}"', f".global {symbol}_end", f"{symbol}_end:",
                     ".byte 0"]
        declared.append(f"extern const char {symbol}[]; extern const char {symbol}_end[];")
        rows.append(f'{{"{code}", std::string_view({symbol}, static_cast<std::size_t>({symbol}_end - {symbol}))}}')
    write_if_changed("catalogues.S", "\n".join(assembly) + "\n")
    write_if_changed("catalogues.cc", '#include "platform/text/languages.h"\nextern "C" {\n' + "\n".join(declared) +
                     "\n}\nnamespace kith {\nconst std::vector<EmbeddedCatalogue>& embedded_catalogues() {\n"
                     "  static const std::vector<EmbeddedCatalogue> all{" + ",\n".join(rows) +
                     "};\n  return all;\n}\n}\n")


os.makedirs(generated, exist_ok=True)
queries()
migrations()
assets()
catalogues()
open(os.path.join(generated, "stamp"), "w").close()
