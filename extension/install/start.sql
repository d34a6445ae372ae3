/* extension/install/start.sql */

-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION klantcontact" to load this file. \quit

-- Rights on data come from registers, and from them only.
GRANT USAGE ON SCHEMA klantcontact TO PUBLIC;
