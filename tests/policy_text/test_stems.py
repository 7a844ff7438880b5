"""Words lose their endings in the same way whoever else is reading at the same moment."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from policy_text import swedish

SWEDISH = "frågorna inläggen kommentarerna riktlinjerna administratörernas kanalerna ansökningarna besökarnas".split()
ENGLISH = "comments answering guidelines applications administrators responsibilities visitors communication".split()


def test_two_who_read_at_once_do_not_cut_each_others_words():
    def read(turn: int) -> list[str]:
        # Past the cache, which would hide what the stemmer itself does.
        swedish.in_swedish(ENGLISH)
        return [swedish.stem.__wrapped__(word) for word in (SWEDISH if turn % 2 else SWEDISH[::-1])]

    alone = read(1)
    with ThreadPoolExecutor(8) as pool:
        told = list(pool.map(read, range(400)))

    assert [one if turn % 2 else one[::-1] for turn, one in enumerate(told)] == [alone] * 400
