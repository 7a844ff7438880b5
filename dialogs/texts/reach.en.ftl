# When something has not arrived.

not-reached = I cannot reach { $who } yet, so my message has not arrived. Ask them to write **hello** to me, and it will.
not-reached-about = I cannot reach { $who } yet, so my message about { $what } has not arrived. Ask them to write **hello** to me, and it will.
