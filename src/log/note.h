/*-------------------------------------------------------------------------
 *
 * note.h
 *	  What is logged that no row tells.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/note.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_NOTE_H
#define KLANTCONTACT_NOTE_H

#include "register/register.h"

/*
 * Has it logged that a role was given a right, or that one that it had was taken.  The
 * caller holds a lock against who does the same.
 */
extern void mutation_note_right(const Register *reg, const char *role, const char *right, bool had);

#endif							/* KLANTCONTACT_NOTE_H */
