# Det som står på varje handling som skrivs ut eller lämnas vidare.

paper-mark-protected = ⟦skyddad: { $text }⟧
paper-mark-free = ⟦fritext: { $text }⟧
paper-examine = Det som står mellan ⟦ och ⟧ ska prövas innan handlingen lämnas ut:
paper-examine-protected = ”skyddad” är namn och kontaktuppgifter till någon med skyddade personuppgifter (21 kap. 3 § offentlighets- och sekretesslagen).
paper-examine-free = ”fritext” har någon skrivit fritt och kan innehålla vad som helst. Läs den.
paper-examine-nothing = Jag har inte hittat något som särskilt behöver prövas. Läs ändå igenom handlingen innan den lämnas ut.
paper-foot = Framställd ur Kanalvakt { $date } kl. { $clock }.
