-- The tables of the library of texts; a change needs another `TABLES_VERSION` in library.py.
CREATE TABLE copies (
    id INTEGER PRIMARY KEY, code TEXT NOT NULL, quoted_code TEXT NOT NULL, title TEXT NOT NULL, language TEXT NOT NULL,
    day TEXT, numac TEXT NOT NULL, dossier TEXT NOT NULL, dated TEXT, published TEXT, page TEXT NOT NULL,
    in_force TEXT NOT NULL, source TEXT NOT NULL, name TEXT NOT NULL, added TEXT NOT NULL, content TEXT NOT NULL UNIQUE,
    updated TEXT, modifies TEXT NOT NULL, amended_by TEXT NOT NULL
);
CREATE TABLE articles (
    id INTEGER PRIMARY KEY, copy INTEGER NOT NULL REFERENCES copies(id) ON DELETE CASCADE, code TEXT NOT NULL,
    number TEXT NOT NULL, territory TEXT NOT NULL, future INTEGER NOT NULL, quoted INTEGER NOT NULL,
    heading TEXT NOT NULL, line INTEGER NOT NULL, fingerprint TEXT NOT NULL, words TEXT NOT NULL
);
CREATE INDEX by_number ON articles(code, number);
CREATE INDEX by_copy ON articles(copy);
CREATE TABLE notes (
    article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE, did TEXT NOT NULL, act TEXT NOT NULL, day TEXT,
    act_article TEXT NOT NULL, in_force TEXT, whole INTEGER NOT NULL, line INTEGER NOT NULL, words TEXT NOT NULL
);
CREATE INDEX by_article ON notes(article);
CREATE VIRTUAL TABLE found USING fts5(words, tokenize = "unicode61 remove_diacritics 2");
