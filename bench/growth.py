"""Draws what growth.sh measured.  growth.py CSV SVG"""
import csv
import sys

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "klantcontact"
matplotlib.rcParams["svg.fonttype"] = "none"
import matplotlib.pyplot as plt  # noqa: E402


def number(text):
    return float(text) if text else None


def main(source, target):
    with open(source, newline="") as file:
        rows = [[number(cell) for cell in row] for row in csv.reader(file) if row]
    size = [row[0] / 1e6 for row in rows]
    looked = [row for row in rows if row[6] is not None]
    figure, axes = plt.subplots(2, 2, figsize=(10, 7), constrained_layout=True)

    rate = axes[0][0]
    rate.plot(size, [row[1] for row in rows], label="CPU")
    rate.plot(size, [row[2] for row in rows], label="by the clock", alpha=0.5)
    rate.set_title("registreer_alle: microseconds a klantcontact (5 rows)")
    rate.legend()

    sizes = axes[0][1]
    sizes.stackplot(size, [row[3] / 1e9 for row in rows], [row[4] / 1e9 for row in rows], labels=["tables", "indexes"])
    sizes.set_title("size of the register, GB")
    sizes.legend(loc="upper left")

    memory = axes[1][0]
    memory.plot(size, [row[5] / 1e6 for row in rows])
    memory.set_title("memory of the backend that registers, MB")

    whole = axes[1][1]
    whole.plot([row[0] / 1e6 for row in looked], [row[6] for row in looked], marker="o", label="controleer")
    whole.plot([row[0] / 1e6 for row in looked], [row[7] for row in looked], marker="o", label="zegel")
    whole.set_title("of the whole register, seconds")
    whole.legend(loc="upper left")

    for axis in axes.flat:
        axis.set_ylim(bottom=0)
        axis.set_xlim(left=0)
        axis.set_xlabel("million klantcontacten")
        axis.grid(alpha=0.3)
    figure.savefig(target, metadata={"Date": None})
    with open(target) as file:
        lines = [line.rstrip() for line in file]
    with open(target, "w") as file:
        file.write("\n".join(lines) + "\n")


main(*sys.argv[1:])
