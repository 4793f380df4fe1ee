"""Which hosts are this machine itself: the only ones that need no https, and the only ones local mode talks to."""

from ipaddress import ip_address


def is_loopback(host: str) -> bool:
    """Whether a host name, without port or brackets, is sure to be this machine, whatever a resolver says."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
