"""Durable delivery: every event answered once, whatever dies on the way."""

from bot.surfaces.slack.delivery.crash import CrashPoint, Hook
from bot.surfaces.slack.delivery.delivery import Delivery
from bot.surfaces.slack.delivery.digests import Digests, Written
from bot.surfaces.slack.delivery.lifecycle import Lifecycle
from bot.surfaces.slack.delivery.middleware import InboxMiddleware
from bot.surfaces.slack.delivery.settings import DeliverySettings
from bot.surfaces.slack.delivery.workers import Workers

__all__ = [
    "CrashPoint",
    "Delivery",
    "DeliverySettings",
    "Digests",
    "Hook",
    "InboxMiddleware",
    "Lifecycle",
    "Workers",
    "Written",
]
