"""Tokens on behalf of the user.

tokens       one user's access tokens, from MSAL's cache or from the authority
directory    how MSAL reaches the authority: own certificates, time limits, and no memory between users
sealing      token caches encrypted at rest, each bound to its user
keys         the key that local mode makes for itself
local_sso    local mode's silent sign-in, which stands where Teams' single sign-on does
"""
