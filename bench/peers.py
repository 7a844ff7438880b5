"""The bots we are measured beside: the SDKs' own echo examples, as their documentation writes them, with nothing stored."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from bench import people


def bolt(world: str, *, floor: bool) -> web.Application:
    """slack-bolt's echo. `floor`: the quickest Bolt can be, answering from within the handler."""
    from slack_bolt.app.async_app import AsyncApp  # noqa: PLC0415  each peer loads its own SDK only
    from slack_sdk.web.async_client import AsyncWebClient  # noqa: PLC0415

    app = AsyncApp(
        signing_secret=people.SECRET,
        client=AsyncWebClient(token="xoxb-bench", base_url=f"{world}/api/"),
        process_before_response=floor,
    )

    async def echo(ack: Any, command: Any) -> None:
        await ack(command["text"])

    app.command("/kanal")(echo)
    return app.web_app(path="/slack/events")


def teams(world: str) -> web.Application:
    """botbuilder's echo on `CloudAdapter`, with real tokens in and a token out that costs nothing to fetch."""
    from botbuilder.core import ActivityHandler, TurnContext  # noqa: PLC0415
    from botbuilder.core.integration import aiohttp_error_middleware  # noqa: PLC0415
    from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication  # noqa: PLC0415
    from botframework.connector.auth import (  # noqa: PLC0415
        AppCredentials,
        AuthenticationConstants,
        PasswordServiceClientCredentialFactory,
    )

    class Configuration:
        APP_ID = people.APP
        TO_CHANNEL_FROM_BOT_LOGIN_URL = AuthenticationConstants.TO_CHANNEL_FROM_BOT_LOGIN_URL_PREFIX + people.TENANT
        TO_CHANNEL_FROM_BOT_OAUTH_SCOPE = AuthenticationConstants.TO_CHANNEL_FROM_BOT_OAUTH_SCOPE
        TO_BOT_FROM_CHANNEL_TOKEN_ISSUER = AuthenticationConstants.TO_BOT_FROM_CHANNEL_TOKEN_ISSUER
        TO_BOT_FROM_CHANNEL_OPENID_METADATA_URL = f"{world}/metadata"
        OAUTH_URL = f"{world}/oauth"

    class Kept(AppCredentials):  # type: ignore[misc]  # the SDK has no types
        def get_access_token(self, force_refresh: bool = False) -> str:
            return "ours"

    class Free(PasswordServiceClientCredentialFactory):  # type: ignore[misc]  # the SDK has no types
        async def create_credentials(self, app_id: str, *_told: object, **_named: object) -> Kept:
            return Kept(app_id, people.TENANT)

    class Echo(ActivityHandler):  # type: ignore[misc]  # the SDK has no types
        async def on_message_activity(self, turn_context: TurnContext) -> None:
            await turn_context.send_activity(f"Echo: {turn_context.activity.text}")

    factory = Free(people.APP, "secret", people.TENANT)
    adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(Configuration(), credentials_factory=factory))
    bot = Echo()

    async def messages(request: web.Request) -> web.Response:
        answer: web.Response | None = await adapter.process(request, bot)
        return answer or web.Response(status=201)

    app = web.Application(middlewares=[aiohttp_error_middleware])
    app.router.add_post("/api/messages", messages)
    return app
