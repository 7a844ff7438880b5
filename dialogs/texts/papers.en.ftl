# What stands on every document that is printed or handed on.

paper-mark-protected = ⟦protected: { $text }⟧
paper-mark-free = ⟦free text: { $text }⟧
paper-examine = What stands between ⟦ and ⟧ is to be examined before the document is handed out:
paper-examine-protected = “protected” is the name or contact details of somebody with a protected identity (chapter 21, section 3 of the Public Access to Information and Secrecy Act).
paper-examine-free = “free text” was written freely by somebody and may hold anything. Read it.
paper-examine-nothing = I have found nothing that especially needs to be examined. Read the document through all the same before it is handed out.
paper-foot = Made from Kanalvakt on { $date } at { $clock }.
