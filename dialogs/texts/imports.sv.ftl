# Personer och kanaler från filer: "kanalvakt people import", "channels import", "people role".

import-help-people = Läs in personer och roller från en fil. Provkör först; lägg till --really för att göra det.
import-help-channels = Läs in kanaler som redan finns från en fil. Provkör först; lägg till --really för att göra det.
import-help-file = Filen, sparad som CSV. Semikolon, komma eller tabb går lika bra.
import-help-really = Gör det som provkörningen visar.
import-help-role-add = Ge någon en roll.
import-help-role-remove = Ta bort en roll från någon.
import-help-email = E-post i tjänsten.
import-help-role = Rollen, till exempel registrator.
import-help-name = Namnet, om personen inte finns i registret.
import-help-by = E-post till den som gör det, för journalen. Annars antecknas vem som är inloggad på datorn.
import-help-department = Den del av kommunen som rollen gäller, om den gäller en sådan.

import-dry = Provkörning av { $file }. Inget är ändrat.
import-wet = { $file } är inläst.
import-summary = { $really ->
    [yes] Tillagda: { $added }. Ändrade: { $changed }. Oförändrade: { $same }. Utelämnade: { $left_out }.
   *[no] Läggs till: { $added }. Ändras: { $changed }. Oförändrade: { $same }. Utelämnas: { $left_out }.
  }
import-columns = Kolumner som jag inte känner till och hoppar över: { $columns }.
import-do-it = Kör igen med --really för att göra det.
import-line = Rad { $line }: { $what } – { $fate ->
    [added] läggs till
    [changed] ändras
    [left-out] utelämnas
   *[same] är oförändrad
  }
import-line-done = Rad { $line }: { $what } – { $fate ->
    [added] tillagd
    [changed] ändrad
    [left-out] utelämnad
   *[same] oförändrad
  }
import-untitled = utan namn
import-because = Därför att { $why }
import-remark = Obs: { $what }
import-change = { $field }: { $old } → { $new }
import-new = { $field }: { $new }
import-hidden = { $field }: ändras

import-field-name = namn
import-field-title = befattning
import-field-phone = telefon
import-field-department = hör till
import-field-department-id = hör till
import-field-protected = skyddad identitet
import-field-roles = roll
import-field-address = adress
import-field-unit = verksamhet
import-field-purpose = syfte
import-field-contact = kontaktperson
import-field-credentials-kept = inloggningsuppgifter
import-field-administrators = administratör
import-field-main = huvudansvarig
import-field-daily = daglig drift
import-yes = ja
import-no = nej
import-nothing = inget

import-why-no-name = namnet saknas.
import-why-no-email = e-postadressen saknas.
import-why-no-medium = det sociala mediet saknas.
import-why-twice-in-file = samma står redan på rad { $first }.
import-why-looks-secret = raden ser ut att innehålla ett lösenord eller ett personnummer. Ta bort det ur filen.
import-why-email-not-ours = { $email } är ingen adress hos kommunen.
import-why-not-an-address = adressen inte är en webbadress.
import-why-channel-already-open = kanalen finns redan: { $name }.
import-why-other = raden inte går att läsa in ({ $code }).
import-remark-unknown-role = rollen ”{ $role }” finns inte, eller ges inte så. Den hoppas över.
import-remark-role-without-department = rollen { $role } behöver en { $department }. Den hoppas över.
import-remark-person-unknown = jag vet inte vem ”{ $text }” är. Skriv e-postadressen.
import-remark-email-not-ours = { $email } är ingen adress hos kommunen. Den hoppas över.
import-remark-chief-without-email = ”{ $text }” behöver en e-postadress för att bli ansvarig chef.
import-remark-not-a-chief = { $name } har inte rollen { $role }, så ansvarig chef lämnas tom.
import-remark-stays-protected = identiteten är skyddad i registret och förblir det. Den som sköter registret kan visa den igen, i chatten.
import-remark-not-a-date = ”{ $text }” är inget datum. Skriv det så här: 2024-03-18.

import-complete = { $incomplete ->
    [0] Registret är fullständigt: inget saknas för någon av { $count } kanaler.
   *[other] I ordning: { $complete } av { $count } kanaler. Det här saknas för de andra:
  }
import-incomplete = { $name }: { $what }
import-gap-too-few-administrators = för få administratörer
import-gap-no-main-administrator = ingen huvudansvarig
import-gap-no-chief = ingen ansvarig chef
import-gap-chief-is-only-administrator = chefen är ensam administratör
import-gap-no-address = adress
import-gap-credentials-not-registered = var inloggningsuppgifterna förvaras
import-gap-access-not-tried = prov av kommunikationsenhetens åtkomst
import-gap-access-does-not-work = kommunikationsenhetens åtkomst fungerar inte
import-gap-purpose = syfte
import-gap-contact = kontaktperson

import-no-file = Jag kan inte läsa filen { $file }.
import-unreadable = { $why ->
    [empty] Filen är tom.
    [no_columns] Filen saknar kolumner som behövs: { $columns }.
    [too_long] Filen är för lång. Dela upp den.
   *[not_text] Filen är inte sparad som CSV. Spara den som CSV och försök igen.
  }
import-column-name = namn
import-column-email = e-post
import-column-medium = socialt medium

role-given = { $who } är nu { $role }{ $placed ->
    [yes] {" "}({ $place })
   *[no] {""}
  }.
role-taken = { $who } är inte längre { $role }.
role-unknown = Det finns ingen roll som heter ”{ $role }”. De som finns är: { $known }.
role-needs-department = Rollen { $role } gäller en { $department }. Lägg till --department.
role-needs-name = { $email } finns inte i registret. Lägg till --name.
role-email-not-ours = { $email } är ingen adress hos kommunen.
role-last-steward = Den sista som sköter boten kan inte tas bort. Ge någon annan rollen först.
role-not-held = { $who } har inte rollen { $role }.
role-nobody = Ingen i registret har adressen { $email }.
import-why-has-left = { $name } har slutat enligt registret. Hoppas över; är hen tillbaka, ge hen en roll eller svara på frågan när hen skriver.
import-remark-has-left = { $name } har slutat enligt registret och hoppas över.
