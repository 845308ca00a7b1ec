import type { ModifierTable } from "../modifiers.js";

/** Modifiers that a therapy claim meets, with meanings in our own words. */
export const modifiers: ModifierTable = {
  edition: { table: "modifiers", edition: "2026-11-23", verifiedFrom: "2016-01-01", verifiedThrough: "2026-12-31" },
  citation: {
    publication: "CMS Pub. 100-04 and CMS modifier files",
    section: "ch. 5 §20.1",
    url: "https://findacode.com/articles/modifiers-gn-go-and-gp-refer-only-to-services-provided-under-plans-of-care-for-physical-therapy-31635.html",
    mark: "secondary",
  },
  rows: `
GO|therapy-plan|||official|under an occupational therapy plan of care
GP|therapy-plan|||official|under a physical therapy plan of care
GN|therapy-plan|||official|under a speech-language pathology plan of care
CO|assistant|2020-01-01||official|furnished in whole or in part by an occupational therapy assistant
CQ|assistant|2020-01-01||official|furnished in whole or in part by a physical therapist assistant
KX|threshold|||official|the record supports necessity above the yearly threshold
59|distinct-service|||recall|a service separate from another of the day
XE|distinct-service|||recall|separate encounter
XS|distinct-service|||recall|separate structure
XP|distinct-service|||recall|separate practitioner
XU|distinct-service|||recall|unusual service that does not overlap
76|repeat|||recall|repeated the same day by the same practitioner
77|repeat|||recall|repeated the same day by another practitioner
95|telehealth|||official|live audio and video
93|telehealth|||official|live audio only
GT|telehealth|||recall|interactive audio and video, older form
GQ|telehealth|||recall|store and forward
FQ|telehealth|||recall|audio-only counselling
FR|supervision|||recall|supervisor present by live video
GA|liability|||secondary|notice of expected denial on file
GX|liability|||single|voluntary notice for a service never covered
GY|liability|||single|excluded by statute
GZ|liability|||secondary|denial expected, no notice given
96|benefit|||single|habilitative service
97|benefit|||single|rehabilitative service
SZ|benefit||2017-12-31|single|habilitative service, ended form
22|pricing|||recall|much more work than usual
52|pricing|||recall|reduced service
53|pricing|||recall|stopped for the patient's safety
50|pricing|||recall|both sides
24|global|||recall|unrelated visit in a surgical period
25|global|||recall|separate visit on the day of a procedure
27|global|||recall|several outpatient hospital visits on one date
57|global|||recall|visit at which surgery was decided
58|global|||recall|planned later step in a surgical period
78|global|||recall|unplanned return to the operating room
79|global|||recall|unrelated procedure in a surgical period
91|repeat|||recall|repeated laboratory test
RT|anatomic|||recall|right side
LT|anatomic|||recall|left side
FA|anatomic|||recall|left thumb
F1|anatomic|||recall|left index finger
F2|anatomic|||recall|left middle finger
F3|anatomic|||recall|left ring finger
F4|anatomic|||recall|left little finger
F5|anatomic|||recall|right thumb
F6|anatomic|||recall|right index finger
F7|anatomic|||recall|right middle finger
F8|anatomic|||recall|right ring finger
F9|anatomic|||recall|right little finger
TA|anatomic|||recall|left great toe
T1|anatomic|||recall|left second toe
T2|anatomic|||recall|left third toe
T3|anatomic|||recall|left fourth toe
T4|anatomic|||recall|left fifth toe
T5|anatomic|||recall|right great toe
T6|anatomic|||recall|right second toe
T7|anatomic|||recall|right third toe
T8|anatomic|||recall|right fourth toe
T9|anatomic|||recall|right fifth toe
E1|anatomic|||recall|upper left eyelid
E2|anatomic|||recall|lower left eyelid
E3|anatomic|||recall|upper right eyelid
E4|anatomic|||recall|lower right eyelid
LC|anatomic|||recall|left circumflex artery
LD|anatomic|||recall|left anterior descending artery
LM|anatomic|||recall|left main artery
RC|anatomic|||recall|right coronary artery
RI|anatomic|||recall|ramus intermedius artery
CG|policy|||recall|policy criteria applied
CR|policy|||recall|related to a disaster
AT|other|||recall|acute treatment in chiropractic
GC|other|||recall|resident under a teaching physician
U1|medicaid|||recall|defined by the state
U2|medicaid|||recall|defined by the state
U3|medicaid|||recall|defined by the state
U4|medicaid|||recall|defined by the state
U5|medicaid|||recall|defined by the state
U6|medicaid|||recall|defined by the state
U7|medicaid|||recall|defined by the state
U8|medicaid|||recall|defined by the state
U9|medicaid|||recall|defined by the state
UA|medicaid|||recall|defined by the state
UB|medicaid|||recall|defined by the state
UC|medicaid|||recall|defined by the state
UD|medicaid|||recall|defined by the state
TH|medicaid|||recall|defined by the state
TM|medicaid|||recall|under an individualized education program
TL|medicaid|||recall|early intervention
HA|medicaid|||recall|child or adolescent program
CH|severity||2018-12-31|single|functional limitation severity, ended
CI|severity||2018-12-31|single|functional limitation severity, ended
CJ|severity||2018-12-31|single|functional limitation severity, ended
CK|severity||2018-12-31|single|functional limitation severity, ended
CL|severity||2018-12-31|single|functional limitation severity, ended
CM|severity||2018-12-31|single|functional limitation severity, ended
CN|severity||2018-12-31|single|functional limitation severity, ended
`,
};
