"""SQLAlchemy 2: registers a klantcontact as objects, and shows which rule refuses another.

    pip install sqlalchemy "psycopg[binary]"
    DATABASE_URL=.. python3 orm_sqlalchemy.py     # the URL that `make demo PORT=5433` prints
"""
import os

from sqlalchemy import Text, create_engine, select
from sqlalchemy.dialects.postgresql.base import ischema_names
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.automap import automap_base, generate_relationship
from sqlalchemy.orm import Session

# The types of a register's columns that SQLAlchemy does not know; with their schema
# where that is not in search_path.
for name in "objectidentificator", "postcode", "iban":
    ischema_names[name] = ischema_names["klantcontact." + name] = Text


def scalar_name(base, local, referred, constraint):
    """A column bears the name of what it refers to; so the object is .._rij."""
    return "_".join(constraint.column_keys) + "_rij"


def collection_name(base, local, referred, constraint):
    return referred.__name__ + "_bij_" + "_".join(constraint.column_keys)


def relation(base, direction, return_fn, name, *classes, **how):
    """That an adres of both is of that partij is a key of its own; not for writing."""
    return generate_relationship(base, direction, return_fn, name, *classes, **how,
                                 viewonly="betrokkene_partij" in name)


engine = create_engine(os.environ["DATABASE_URL"].replace("postgresql:", "postgresql+psycopg:", 1))
Base = automap_base()
Base.prepare(
    autoload_with=engine, schema="gemeente",
    name_for_scalar_relationship=scalar_name,
    name_for_collection_relationship=collection_name,
    generate_relationship=relation)
Klantcontact, Actor = Base.classes.klantcontact, Base.classes.actor
ActorKlantcontact, Betrokkene = Base.classes.actor_klantcontact, Base.classes.betrokkene

with Session(engine) as session:
    klantcontact = Klantcontact(kanaal="telefoon", onderwerp="Ophalen van oud papier",
                                inhoud="Vraag: wanneer? Antwoord: dinsdag.")
    actor = session.scalars(select(Actor).where(Actor.naam == "S. Bakker")).one()
    session.add_all([
        klantcontact,
        ActorKlantcontact(klantcontact_rij=klantcontact, actor_rij=actor),
        Betrokkene(klantcontact_rij=klantcontact, rol="klant", initiator=True),
    ])
    session.commit()
    print("registered:", klantcontact.onderwerp)

    # Rules over several rows are looked at by COMMIT.
    session.add(Klantcontact(kanaal="telefoon", onderwerp="Huisvuil", inhoud="Vraag"))
    try:
        session.commit()
    except IntegrityError as error:
        print("refused:", error.orig.diag.constraint_name)
