## The chief whom an application names: what the register knows, and what the steward answers

button-write-chief = Write { $who }
button-is-chief = Yes, that is right
button-is-no-chief = No

chief-unsure = I have no record of { $who } as { $role }{ $placed ->
    [yes] {" "}for { $place }
   *[no] {""}
  }.{ $count ->
    [0] {""}
    [one] {" "}According to the register it is { $chiefs }.
   *[other] {" "}According to the register it is one of { $chiefs }.
  }{ $said ->
    [asked] {" "}I have asked { $steward } and will let you know.
    [denied] {" "}It is not so according to { $steward } either, so write somebody else.
   *[not] {" "}If it is { $who } all the same, I will ask { $steward } when you send it.
  }
chief-held-up = { $application } is ready but cannot be sent yet: I have no record of { $who } as { $role }{ $placed ->
    [yes] {" "}for { $place }
   *[no] {""}
  }. I have asked { $steward } and will let you know as soon as I know. All your answers are kept.
chief-not-yet = { $mine ->
    [yes] Your answer does not count yet: in the register you are not { $role }
   *[no] The answer does not count yet: in the register { $who } is not { $role }
  }{ $placed ->
    [yes] {" "}for { $place }
   *[no] {""}
  }. I have asked { $steward }. { $mine ->
    [yes] The case stays with you; answer again when you have heard from me.
   *[no] The case stays where it is meanwhile.
  }

chief-asked = { $who } names { $name } as { $role }{ $placed ->
    [yes] {" "}for { $place }
   *[no] {""}
  } in { $application } for { $what } (case { $number }). The register does not know that.{ $count ->
    [0] {""}
    [one] {" "}It has { $chiefs }.
   *[other] {" "}It has { $chiefs }.
  } Is it so? If you say yes, { $name } gets the role. Until then { $application } waits.
chief-over = { $is_chief ->
    [yes] { $name } is now { $role }
   *[no] Then { $name } is not { $role }
  }{ $placed ->
    [yes] {" "}for { $place }
   *[no] {""}
  }. { $who } has been told ({ $what }, case { $number }).
chief-of-what = Of which { $department } is { $name } the { $role }?
chief-let-be = Then I will wait. The card is still there.
chief-already = { $who } has already answered that, { $at }.
chief-no-longer = That is no longer needed: { $application } has changed since I asked.
chief-answered = { $mine ->
    [yes] { $steward } has confirmed that you are { $role }{ $placed ->
        [yes] {" "}for { $place }
       *[no] {""}
      }. You can now answer { $what } (case { $number }).
   *[no] { $is_chief ->
        [yes] { $steward } has confirmed that { $name } is { $role }{ $placed ->
            [yes] {" "}for { $place }
           *[no] {""}
          }. You can now send { $application }: { $what } (case { $number }).
       *[no] { $steward } says that { $name } is not { $role }{ $placed ->
            [yes] {" "}for { $place }
           *[no] {""}
          }. Name somebody else in { $what } (case { $number }), and then send it.
      }
  }
