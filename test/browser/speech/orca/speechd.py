"""The client of Speech Dispatcher as Orca uses it, but with a synthesizer that writes instead of speaking.

Orca imports this file in place of the Python module `speechd`, because the test puts the folder on PYTHONPATH. So
everything that Orca does with a text before the synthesizer receives it, such as naming punctuation, is done here
too. Each phrase is one line in file descriptor 3.
"""

import html
import os
import re

phrases = os.fdopen(3, "w", buffering=1, encoding="utf-8")


class Priority:
    MESSAGE = "message"


class PunctuationMode:
    ALL = "all"
    MOST = "most"
    SOME = "some"
    NONE = "none"


class DataMode:
    SSML = "ssml"


class CallbackType:
    BEGIN = "begin"
    CANCEL = "cancel"
    END = "end"
    INDEX_MARK = "index mark"


class SSIPCommunicationError(Exception):
    pass


class SSIPClient:
    def __init__(self, *names, **more):
        pass

    def speak(self, text, callback=None, event_types=None):
        phrase = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", "", text))).strip()
        if phrase:
            phrases.write(phrase + "\n")
        # Orca gives the next phrase of a text when the one before was spoken.
        if callback:
            callback(CallbackType.END)

    def char(self, character):
        phrases.write(character + "\n")

    def key(self, name):
        phrases.write(name + "\n")

    def list_synthesis_voices(self):
        return ()

    def list_output_modules(self):
        return ()

    def __getattr__(self, name):
        """Settings of a voice, such as its rate, which no written phrase has."""
        return lambda *values, **more: None
