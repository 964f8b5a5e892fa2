"""The replay: from the data of 2015 to those that ship, law by law, through commands alone.

- `2015`: the data set of an adviser on 31 December 2015: article 383bis, the acts on it, and the two instruments as
  `init` puts them into every new data set.
- `laws/DAY.sh`: what the adviser types when the law of that day comes out, as one would type it in a terminal.
- `laws/DAY.*.yaml`: the files that these commands read. `law` is put in first: the act, its documents, new articles;
  `answers` next: the links to them, searches, positions; `changes` holds records that stand otherwise from then on.

How a law is added, once it is in the shipped data:

1. Write its day, and the day on which the last of it is in force, into `STAGES` (stages.py), and what
   articles are new into `NAMED`.
2. Run `python -m tests.replay.derive`. It writes the files for its day; read the difference to the ones before.
3. Write `laws/DAY.sh`: `add --from` for the file with the law, `amend`, `repeal`, `replace` or `postpone` for what it
   does to the articles that are there, `edit` for links that are due for review, `add --from` for the answers.
4. Run `pytest tests/edits/test_replay.py`, and put right the number of files and of commands that it counts. What a
   command could not do, or what was forgotten, shows as a record that differs from the one that ships.
"""
