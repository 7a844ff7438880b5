## What somebody asks about a case that waits for their answer: must I, by when, what if I say no

about-must-accept = No, it is your own choice whether you take it on. Case { $number } waits until you have answered.
about-must-assign = Yes, an answer is needed: without an assignment from you case { $number } goes no further. Whether it is yes or no is up to you.
about-must-prepare = Yes, case { $number } has to be prepared before it can go on. What you arrive at is up to you.
about-must-decide = Yes, the decision has to be recorded here. Until then case { $number } waits.
about-must-know = { $over ->
    [yes] No. The plan has been decided already. It came to you so that you know of the assignment.
   *[no] No. The plan goes on meanwhile. It came to you so that you know of the assignment.
  }
about-must-sign = { $who ->
    [chief] Yes, an answer is needed: without your signature there will be no channel. Whether you sign is up to you.
   *[others] No, it is your own choice whether you take it on. Case { $number } waits until you have answered.
  }
about-must-copy = No, the copy is only for your information. Press **Received** and it shows that it has arrived.
about-order-assumed = That it is asked at this point in the order is an assumption, not from the guideline.

about-when-not-said = The guideline does not say how soon you are to answer.
about-since = { $kind ->
    [decide] Case { $number } has waited since { $since }, and is done only when the decision has been recorded.
   *[other] Case { $number } has waited for you since { $since }, and goes no further until you have answered.
  }
about-since-goes-on = Case { $number } has been with you since { $since }. Nothing stops meanwhile.
about-silent = Then nothing happens by itself. Case { $number } stays with you, and { $applicant } waits for an answer.
about-silent-goes-on = Then nothing stops. With you case { $number } stays among what waits.

about-no-return = If you ask for more, the case goes back to { $applicant } with what you write. You get it again when it has been completed.
about-no-decline = If you say no, the case goes back to { $applicant }, who may ask somebody else. You need not say why.
about-no-decline-chief = If you say no, the case goes back to { $applicant }. Do write why, so that they know.
about-no-decline-ends = If you say no, the case is rejected, and { $applicant } is told. Do write why.
about-no-advise-against = If you advise against it, the case goes on to { $next } with your reason. That is no decision.
about-no-reject = If it is rejected, the case is closed, and { $applicant } is told.
about-no-talk = If you answer that you need to talk, { $applicant } is told. { $over ->
    [yes] It does not change what has been decided.
   *[no] The plan goes on meanwhile.
  }
about-no-none = There is no no to give here. It is only for your information.

about-yes-accept = If you take it on, you will be { $administrator } of { $what } if the channel is approved.
about-yes-assign = If you give the assignment, the administrators have your yes to the task and the time.
about-yes-prepare = If you recommend it, that stands in the case when it is to be decided. A recommendation is no decision.
about-yes-decide = If it is approved, the channel can be set up.
about-yes-know = If you know of it, press that, and it shows in the case.
about-yes-sign = Your signature is for this version. If anything changes, you get it again.
about-yes-copy = Press **Received** and it shows in the case that the copy has arrived.
about-then-others = The case goes on when there is an answer from { $who } too.
about-then-next = Then the case goes on to { $next }.
about-then-ready = Then the channel is approved and can be set up.

about-other-named = No, it is you who is asked. If you say no, { $applicant } may ask somebody else.
about-other-chief = No, it is you who stands as { $role_of_chief } in the case. If it should be somebody else, ask for more and write who.
about-other-role = Yes, { $who } may do it too.
about-other-nobody = Not just now. The answer belongs to { $roles }, and only you have that role here. { $steward_first } can give it to more people.
about-other-own-case = In a case that you are part of yourself, { $stand_in } answers instead.
about-other-paper = It can also be signed on paper. Where the original is kept is then written here.

about-thing-case = case { $number }, { $what }: { $step }
about-why-chief = You stand as { $role_of_chief } in case { $number }, and that is who answers at this point.
about-why-named = { $applicant } has named you in case { $number }.
about-why-role = You are { $roles }, and that role answers at this point.

about-which = Which one do you mean?
about-none = Nothing waits for your answer just now, so you need not do anything.
