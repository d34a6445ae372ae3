/* extension/install/start.sql */

-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION klantcontact" to load this file. \quit

