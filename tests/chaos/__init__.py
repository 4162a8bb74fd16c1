"""The kill test, `make chaos`: weeks of a publication's life, with everything going wrong that can.

answers     what the receiver does with a request, and how often
receiver    a receiver that knows a key again; it answers as drawn, and kills or stops the sender
machine     passes in processes of their own, killed, stopped, continued, two at once
editor      seeds: dropped, edited, renamed, held, released
person      the operator, who does what the documentation says
days        the weather of each day, and what happens in it
history     what was seen from outside, as plain values
verdict     what must be true of it, and the figures
"""
