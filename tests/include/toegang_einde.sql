-- What the tests of access end with.
RESET ROLE;
DROP SCHEMA :"reg" CASCADE;
DROP OWNED BY :eigenaar;
DROP ROLE IF EXISTS :niets, :jan, :els, :piet, :kees, :vera, :rapporteur, :beheerder, :pool, :lid, :stil, :groep, :eigenaar;
