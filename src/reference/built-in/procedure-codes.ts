import type { ProcedureCodeTable } from "../procedure-codes.js";

/**
 * Procedure codes that a therapy claim meets. Numbers and our own labels only; no CPT descriptor.
 *
 * Columns: code | label | category | timing | unit minutes | family (its base code) | add-on to | P pooled, T own
 * mid-point table, r counted so by recall | therapy disposition | its mark | disciplines | required modifier | minutes
 * band | days-of-data band | first date | last date | mark of the dates | replaced by | Medicare fee schedule status 2025
 * and 2026.
 * Marks: off official, sec secondary, sng single, rec recall.
 */
export const procedureCodes: ProcedureCodeTable = {
  edition: {
    table: "procedureCodes",
    edition: "2026-11-23",
    verifiedFrom: "2016-01-01",
    verifiedThrough: "2026-12-31",
  },
  citation: {
    publication:
      "CMS physician fee schedule files of 2025 and 2026, add-on code file of June 2024, and CMS Pub. 100-04",
    section: "PPRRVU2025_Oct, PPRRVU2026_Jul; ch. 5 §10.6 and §20",
    mark: "secondary",
  },
  rows: `
0770T|Virtual-reality assistance to a therapy service (add-on)|procedure|untimed|||92507 92508 96158 96159 97110 97112 97129 97150 97153 97154 97155 97158 97530 97533 97535 97537|r|uncertain|rec|OT PT SLP||||2023-01-01||rec||
0791T|Semi-immersive motor-cognitive gait add-on, 15 min|procedure|timed|15||97116||uncertain|rec|PT||||2023-07-01||rec||C
29065|Long arm cast application|casting|quantity|||||sometimes|rec|OT PT||||||rec||A
29075|Short arm cast application|casting|quantity|||||sometimes|rec|OT PT||||||rec||A
29085|Gauntlet (hand/forearm) cast application|casting|quantity|||||sometimes|rec|OT PT||||||rec||A
29086|Finger cast application|casting|quantity|||||sometimes|rec|OT PT||||||rec||A
29105|Long arm splint application|splinting|quantity|||||sometimes|rec|OT PT||||||rec||A
29125|Short arm static splint application|splinting|quantity|||||sometimes|rec|OT PT||||||rec||A
29126|Short arm dynamic splint application|splinting|quantity|||||sometimes|rec|OT PT||||||rec||A
29130|Finger static splint application|splinting|quantity|||||sometimes|rec|OT PT||||||rec||A
29131|Finger dynamic splint application|splinting|quantity|||||sometimes|rec|OT PT||||||rec||A
29200|Chest strapping|strapping|quantity|||||sometimes|rec|OT PT||||||rec||A
29240|Shoulder strapping|strapping|quantity|||||sometimes|rec|OT PT||||||rec||A
29260|Elbow or wrist strapping|strapping|quantity|||||sometimes|rec|OT PT||||||rec||A
29280|Hand or finger strapping|strapping|quantity|||||sometimes|rec|OT PT||||||rec||A
29515|Short leg splint application|splinting|quantity|||||sometimes|rec|OT PT||||||rec||A
29530|Knee strapping|strapping|quantity|||||sometimes|rec|OT PT||||||rec||A
29540|Ankle/foot strapping|strapping|quantity|||||sometimes|rec|OT PT||||||rec||A
29580|Unna boot|strapping|quantity|||||sometimes|rec|OT PT||||||rec||A
29581|Multi-layer compression system, lower leg|strapping|quantity|||||sometimes|rec|OT PT||||||rec||A
29584|Multi-layer compression system, arm and hand|strapping|quantity|||||sometimes|rec|OT PT||||||rec||A
64550|Surface nerve stimulator application (retired)|procedure|untimed|||||retired|rec|OT PT|||||2018-12-31|rec||
90901|Biofeedback, any modality|procedure|untimed|||||sometimes|rec|OT PT||||||rec||A
90911|Pelvic-floor biofeedback (retired)|procedure|untimed|||||retired|rec|OT PT|||||2019-12-31|rec|90912 90913|
90912|Pelvic-floor biofeedback, first 15 min|procedure|base|15|90912||Pr|sometimes|rec|OT PT||||2020-01-01||rec||A
90913|Pelvic-floor biofeedback, each added 15 min|procedure|add-on|15|90912|90912|Pr|sometimes|rec|OT PT||||2020-01-01||rec||A
92507|Speech/language/voice treatment, individual|procedure|untimed|||||always|sec|SLP||||||rec||A
92508|Speech/language/voice treatment, group|group|untimed|||||always|sec|SLP||||||rec||A
92520|Laryngeal function study|test|untimed|||||sometimes|rec|SLP||||||rec||A
92521|Speech fluency evaluation|evaluation|untimed|||||always|sec|SLP|GN|||2014-01-01||rec||A
92522|Speech sound production evaluation|evaluation|untimed|||||always|sec|SLP|GN|||2014-01-01||rec||A
92523|Speech sound plus language evaluation|evaluation|untimed|||||always|sec|SLP|GN|||2014-01-01||rec||A
92524|Voice and resonance analysis|evaluation|untimed|||||always|sec|SLP|GN|||2014-01-01||rec||A
92526|Swallowing / feeding treatment|procedure|untimed|||||always|sec|SLP OT||||||rec||A
92597|Voice prosthetic device evaluation|evaluation|untimed|||||always|sec|SLP|GN|||||rec||A
92605|Non-speech device evaluation, first hour|evaluation|base|60|92605||T|bundled|off|SLP||||||rec||B
92606|Non-speech device service|procedure|untimed||||r|bundled|off|SLP||||||rec||B
92607|Speech-device evaluation, first hour|evaluation|base|60|92607||T|always|sec|SLP|GN|||||rec||A
92608|Speech-device evaluation, each added 30 min|evaluation|add-on|30|92607|92607|T|always|sng|SLP||||||rec||A
92609|Speech-device use and programming|procedure|untimed|||||always|sec|SLP OT||||||rec||A
92610|Clinical swallow evaluation|evaluation|untimed|||||sometimes|rec|SLP OT||||||rec||A
92611|Fluoroscopic swallow study|test|untimed|||||sometimes|rec|SLP OT||||||rec||A
92612|Endoscopic swallow study|test|untimed|||||sometimes|rec|SLP||||||rec||A
92614|Laryngeal sensory testing, endoscopic|test|untimed|||||sometimes|rec|SLP||||||rec||A
92616|Endoscopic swallow plus sensory study|test|untimed|||||sometimes|rec|SLP||||||rec||A
92618|Non-speech device evaluation, each added 30 min|evaluation|add-on|30|92605|92605|T|bundled|off|SLP||||||rec||B
92626|Auditory function evaluation, first hour|evaluation|base|60|92626||T|sometimes|rec|SLP||||||rec||
92627|Auditory function evaluation, each added 15 min|evaluation|add-on|15|92626|92626|T|sometimes|rec|SLP||||||rec||
95831|Muscle test, extremity or trunk (retired)|test|untimed|||||retired|rec|OT PT|||||2019-12-31|rec||
95832|Muscle test, hand (retired)|test|untimed|||||retired|rec|OT PT|||||2019-12-31|rec||
95833|Muscle test, whole body without hands (retired)|test|untimed|||||retired|rec|OT PT|||||2019-12-31|rec||
95834|Muscle test, whole body with hands (retired)|test|untimed|||||retired|rec|OT PT|||||2019-12-31|rec||
95851|Range of motion measurement, extremity or trunk section|test|quantity|||||sometimes|rec|OT PT||||||rec||A
95852|Range of motion measurement, hand|test|quantity|||||sometimes|rec|OT PT||||||rec||A
95992|Canalith repositioning|procedure|untimed|||||sometimes|rec|OT PT||||||rec||A
96105|Aphasia assessment, per hour|test|timed|60|||T|sometimes|rec|SLP||||||rec||A
96110|Developmental screen with scoring|test|quantity|||||none|rec|OT PT SLP||||||rec||N
96111|Developmental test, extended (retired)|test|untimed|||||retired|rec|OT PT SLP|||||2018-12-31|rec|96112 96113|
96112|Developmental test, first hour|test|base|60|96112||T|sometimes|rec|OT PT SLP||||2019-01-01||rec||A
96113|Developmental test, each added 30 min|test|add-on|30|96112|96112|T|sometimes|rec|OT PT SLP||||2019-01-01||rec||A
96125|Standardized cognitive test, per hour|cognitive|timed|60|||T|always|sec|OT PT SLP||||||rec||A
96127|Brief emotional/behavioural instrument|test|quantity|||||none|rec|||||2015-01-01||rec||A
97001|PT evaluation (retired)|evaluation|untimed|||||retired|sng|PT|||||2016-12-31|sec|97161 97162 97163|
97002|PT re-evaluation (retired)|re-evaluation|untimed|||||retired|sng|PT|||||2016-12-31|sec|97164|
97003|OT evaluation (retired)|evaluation|untimed|||||retired|sng|OT|||||2016-12-31|sec|97165 97166 97167|
97004|OT re-evaluation (retired)|re-evaluation|untimed|||||retired|sng|OT|||||2016-12-31|sec|97168|
97010|Hot or cold pack|modality-supervised|untimed|||||always-bundled|rec|OT PT||||||rec||B
97012|Mechanical traction|modality-supervised|untimed|||||always|sec|OT PT||||||rec||A
97014|Unattended electrical stimulation (non-Medicare code)|modality-supervised|untimed|||||invalid-medicare|off|OT PT||||||rec|G0283|I
97016|Vasopneumatic compression device|modality-supervised|untimed|||||always|sec|OT PT||||||rec||A
97018|Paraffin bath|modality-supervised|untimed|||||always|sec|OT PT||||||rec||A
97022|Whirlpool / fluidized therapy|modality-supervised|untimed|||||always|sec|OT PT||||||rec||A
97024|Diathermy|modality-supervised|untimed|||||always|sec|OT PT||||||rec||A
97026|Infrared|modality-supervised|untimed|||||always|sec|OT PT||||||rec||R
97028|Ultraviolet|modality-supervised|untimed|||||always|sec|OT PT||||||rec||A
97032|Attended electrical stimulation|modality-constant-attendance|timed|15|||P|always|sec|OT PT||||||rec||A
97033|Iontophoresis|modality-constant-attendance|timed|15|||P|always|sec|OT PT||||||rec||A
97034|Contrast bath|modality-constant-attendance|timed|15|||P|always|sec|OT PT||||||rec||A
97035|Ultrasound|modality-constant-attendance|timed|15|||P|always|sec|OT PT||||||rec||A
97036|Hubbard tank|modality-constant-attendance|timed|15|||P|always|sec|OT PT||||||rec||A
97037|Low-level laser for post-operative pain|modality-constant-attendance|untimed||||r|none|rec|OT PT||||2024-01-01||rec||N
97039|Unlisted modality|unlisted|quantity|||||always|sng|OT PT||||||rec||C
97110|Therapeutic exercise|procedure|timed|15|||P|always|sec|OT PT||||||rec||A
97112|Neuromuscular re-education|procedure|timed|15|||P|always|sec|OT PT||||||rec||A
97113|Aquatic therapy|procedure|timed|15|||P|always|sec|OT PT||||||rec||A
97116|Gait training|procedure|timed|15|||P|always|sec|OT PT||||||rec||A
97124|Massage|procedure|timed|15|||P|always|sec|OT PT||||||rec||A
97127|Cognitive function treatment, per day (retired)|cognitive|untimed|||||retired|sng|OT PT SLP||||2018-01-01|2019-12-31|sec|97129 97130|
97129|Cognitive function treatment, first 15 min|cognitive|base|15|97129||P|sometimes|rec|OT PT SLP||||2020-01-01||sec||A
97130|Cognitive function treatment, each added 15 min|cognitive|add-on|15|97129|97129|P|sometimes|rec|OT PT SLP||||2020-01-01||sec||A
97139|Unlisted therapeutic procedure|unlisted|quantity|||||always|sng|OT PT||||||rec||C
97140|Manual therapy|procedure|timed|15|||P|always|sec|OT PT||||||rec||A
97150|Group therapy (2 or more patients)|group|untimed|||||always|sec|OT PT||||||rec||A
97161|PT evaluation, low complexity|evaluation|untimed|||||always|sec|PT|GP|||2017-01-01||sec||A
97162|PT evaluation, moderate complexity|evaluation|untimed|||||always|sec|PT|GP|||2017-01-01||sec||A
97163|PT evaluation, high complexity|evaluation|untimed|||||always|sec|PT|GP|||2017-01-01||sec||A
97164|PT re-evaluation|re-evaluation|untimed|||||always|sec|PT|GP|||2017-01-01||sec||A
97165|OT evaluation, low complexity|evaluation|untimed|||||always|sec|OT|GO|||2017-01-01||sec||A
97166|OT evaluation, moderate complexity|evaluation|untimed|||||always|sec|OT|GO|||2017-01-01||sec||A
97167|OT evaluation, high complexity|evaluation|untimed|||||always|sec|OT|GO|||2017-01-01||sec||A
97168|OT re-evaluation|re-evaluation|untimed|||||always|sec|OT|GO|||2017-01-01||sec||A
97169|Athletic trainer evaluation, low|evaluation|untimed||||r|none|rec|||||2017-01-01||sec||N
97170|Athletic trainer evaluation, moderate|evaluation|untimed||||r|none|rec|||||2017-01-01||sec||N
97171|Athletic trainer evaluation, high|evaluation|untimed||||r|none|rec|||||2017-01-01||sec||N
97172|Athletic trainer re-evaluation|re-evaluation|untimed||||r|none|rec|||||2017-01-01||sec||N
97530|Therapeutic activities|procedure|timed|15|||P|always|sec|OT PT||||||rec||A
97532|Cognitive skills development 15 min (retired)|cognitive|timed|15|||P|retired|sng|OT PT SLP|||||2017-12-31|sec|97127 G0515|
97533|Sensory integration|procedure|timed|15|||P|always|sec|OT PT||||||rec||A
97535|Self-care / home management training|procedure|timed|15|||P|always|sec|OT PT SLP||||||rec||A
97537|Community / work reintegration training|procedure|timed|15|||P|always|sec|OT PT||||||rec||A
97542|Wheelchair management training|procedure|timed|15|||P|always|sec|OT PT||||||rec||A
97545|Work hardening, first 2 hours|work-conditioning|base|120|97545||Tr|uncertain|rec|OT PT||||||rec||R
97546|Work hardening, each added hour|work-conditioning|add-on|60|97545|97545|Tr|uncertain|rec|OT PT||||||rec||R
97550|Caregiver training without patient, first 30 min|caregiver|base|30|97550||T|sometimes|sec|OT PT SLP||||2024-01-01||sec||A
97551|Caregiver training without patient, each added 15 min|caregiver|add-on|15|97550|97550|T|sometimes|sec|OT PT SLP||||2024-01-01||sec||A
97552|Group caregiver training without patient|caregiver|untimed|||||sometimes|sec|OT PT SLP||||2024-01-01||sec||A
97597|Selective wound debridement, first 20 sq cm|wound|quantity|||||sometimes|rec|OT PT||||||rec||A
97598|Selective wound debridement, each added 20 sq cm|wound|quantity|||97597||sometimes|rec|OT PT||||||rec||A
97602|Non-selective wound debridement|wound|untimed||||r|sometimes-bundled|rec|OT PT||||||rec||B
97605|Negative pressure wound therapy DME, up to 50 sq cm|wound|untimed||||r|sometimes|rec|OT PT||||||rec||A
97606|Negative pressure wound therapy DME, over 50 sq cm|wound|untimed||||r|sometimes|rec|OT PT||||||rec||A
97607|Negative pressure wound therapy disposable, up to 50 sq cm|wound|untimed||||r|sometimes|rec|OT PT||||2015-01-01||rec||A
97608|Negative pressure wound therapy disposable, over 50 sq cm|wound|untimed||||r|sometimes|rec|OT PT||||2015-01-01||rec||A
97610|Low-frequency non-contact ultrasound wound care|wound|untimed|||||sometimes|rec|OT PT||||2014-01-01||rec||A
97750|Physical performance test with report|test|timed|15|||P|always|sec|OT PT||||||rec||A
97755|Assistive technology assessment|test|timed|15|||P|always|sec|OT PT SLP||||||rec||A
97760|Orthotic management and training, first encounter|orthotics|timed|15|||P|always|sec|OT PT||||||rec||A
97761|Prosthetic training, first encounter|prosthetics|timed|15|||P|always|sec|OT PT||||||rec||A
97762|Orthotic/prosthetic checkout (retired)|orthotics|timed|15|||P|retired|sng|OT PT|||||2017-12-31|sec|97763|
97763|Orthotic/prosthetic management, later encounter|orthotics|timed|15|||P|always|sec|OT PT||||2018-01-01||sec||A
97799|Unlisted physical medicine service|unlisted|quantity|||||always|sng|OT PT||||||rec||C
98966|Telephone assessment 5-10 min, non-physician|remote|band|||||sometimes|rec|OT PT SLP||5-10||||rec||A
98967|Telephone assessment 11-20 min, non-physician|remote|band|||||sometimes|rec|OT PT SLP||11-20||||rec||A
98968|Telephone assessment 21-30 min, non-physician|remote|band|||||sometimes|rec|OT PT SLP||21-30||||rec||A
98970|Online digital assessment, 5-10 min over 7 days|remote|band|||||sometimes|rec|OT PT SLP||5-10||2020-01-01||rec||A
98971|Online digital assessment, 11-20 min over 7 days|remote|band|||||sometimes|rec|OT PT SLP||11-20||2020-01-01||rec||A
98972|Online digital assessment, 21+ min over 7 days|remote|band|||||sometimes|rec|OT PT SLP||21-||2020-01-01||rec||A
98975|RTM initial set-up and education|remote-monitoring-setup|period|||||sometimes|sec|OT PT SLP||||2022-01-01||sec||A
98976|RTM device supply respiratory, 16-30 days of data|remote-monitoring-device|period||98976|||sometimes|sec|OT PT SLP|||16-30|2022-01-01||sec||A
98977|RTM device supply musculoskeletal, 16-30 days of data|remote-monitoring-device|period||98977|||sometimes|sec|OT PT SLP|||16-30|2022-01-01||sec||A
98978|RTM device supply cognitive-behavioural, 16-30 days|remote-monitoring-device|period||98978|||uncertain|rec||||16-30|2023-01-01||rec||C
98979|RTM management, first 10 min in month (10-19)|remote-monitoring-management|band||98980|||sometimes|sec|OT PT SLP||10-19||2026-01-01||sec||A
98980|RTM management, first 20 min in month|remote-monitoring-management|band|20|98980|||sometimes|sec|OT PT SLP||20-39||2022-01-01||sec||A
98981|RTM management, each added 20 min in month|remote-monitoring-management|band|20|98980|98980||sometimes|sec|OT PT SLP||40-||2022-01-01||sec||A
98984|RTM device supply respiratory, 2-15 days of data|remote-monitoring-device|period||98976|||sometimes|sec|OT PT SLP|||2-15|2026-01-01||sec||A
98985|RTM device supply musculoskeletal, 2-15 days of data|remote-monitoring-device|period||98977|||sometimes|sec|OT PT SLP|||2-15|2026-01-01||sec||A
98986|RTM device supply cognitive-behavioural, 2-15 days|remote-monitoring-device|period||98978|||uncertain|rec||||2-15|2026-01-01||rec||C
99070|Supplies beyond the usual|supply|quantity|||||bundled|off|OT PT SLP||||||rec||B
A4565|Sling|supply|quantity|||||none|off|OT PT||||||rec||
A4570|Splint supply (Medicare invalid)|supply|quantity|||||invalid-medicare|off|OT PT||||||rec||I
G0152|OT in home health/hospice, 15 min|home|timed|15||||none|off|OT||||||rec||
G0158|OTA in home health, 15 min|home|timed|15||||none|off|OT||||||rec||
G0160|OT maintenance program in home health, 15 min|home|timed|15||||none|off|OT||||||rec||
G0281|Unattended e-stim for qualifying wounds|modality-supervised|untimed|||||always|sec|OT PT||||||rec||A
G0282|E-stim wound, not covered situation|modality-supervised|untimed||||r|none|rec|OT PT||||||rec||N
G0283|Unattended e-stim, not wound|modality-supervised|untimed|||||always|sec|OT PT||||||rec||A
G0295|Electromagnetic therapy of wounds, not covered|modality-supervised|untimed||||r|none|rec|OT PT||||||rec||N
G0329|Electromagnetic therapy for qualifying ulcers|modality-supervised|untimed|||||always|sec|OT PT||||||rec||A
G0515|Cognitive skills development 15 min (retired)|cognitive|timed|15|||P|retired|sng|OT PT SLP||||2018-01-01|2019-12-31|sec|97129 97130|
G0539|Behaviour-management caregiver training, first 30 min|caregiver|base|30|G0539||T|uncertain|rec|OT PT SLP||||2025-01-01||rec||
G0540|Behaviour-management caregiver training, each added 15 min|caregiver|add-on|15|G0539|G0539|T|uncertain|rec|OT PT SLP||||2025-01-01||rec||
G0541|Direct-care caregiver training without patient, first 30 min|caregiver|base|30|G0541||T|sometimes|rec|OT PT SLP||||2025-01-01||rec||A
G0542|Direct-care caregiver training, each added 15 min|caregiver|add-on|15|G0541|G0541|T|sometimes|rec|OT PT SLP||||2025-01-01||rec||A
G0543|Group direct-care caregiver training|caregiver|untimed|||||sometimes|rec|OT PT SLP||||2025-01-01||rec||A
G2250|Remote evaluation of patient image/video|remote|untimed||||r|sometimes|rec|OT PT SLP||||2021-01-01||rec||A
G2251|Brief virtual check-in 5-10 min|remote|band|||||sometimes|rec|OT PT SLP||5-10||2021-01-01||rec||A
G8978|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8979|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8980|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8981|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8982|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8983|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8984|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8985|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8986|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8987|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8988|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8989|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8990|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8991|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8992|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8993|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8994|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8995|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8996|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8997|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8998|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
G8999|Functional limitation reporting (retired)|functional-reporting|untimed|||||retired|sec|OT PT SLP|||||2018-12-31|sec||
L3702|Elbow orthosis, custom, no joint|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3763|Elbow-wrist-hand orthosis, custom, rigid|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3806|Wrist-hand-finger orthosis, custom, jointed|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3807|Wrist-hand-finger orthosis, prefabricated, fitted|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3808|Wrist-hand-finger orthosis, custom, rigid|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3809|Wrist-hand-finger orthosis, prefabricated, off the shelf|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3905|Wrist-hand orthosis, custom, jointed|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3906|Wrist-hand orthosis, custom, no joint|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3908|Wrist cock-up orthosis, off the shelf|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3913|Hand-finger orthosis, custom, no joint|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3915|Wrist-hand orthosis, prefabricated jointed, fitted|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3916|Wrist-hand orthosis, prefabricated jointed, off the shelf|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3917|Metacarpal fracture hand orthosis, fitted|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3918|Metacarpal fracture hand orthosis, off the shelf|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3919|Hand orthosis, custom, no joint|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3921|Hand-finger orthosis, custom, jointed|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3923|Hand-finger orthosis, prefabricated, fitted|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3924|Hand-finger orthosis, prefabricated, off the shelf|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3925|Finger orthosis PIP/DIP jointed, off the shelf|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3927|Finger orthosis PIP/DIP static, off the shelf|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3929|Hand-finger orthosis jointed, fitted|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3930|Hand-finger orthosis jointed, off the shelf|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3933|Finger orthosis, custom, no joint|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3935|Finger orthosis, custom, jointed|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3982|Forearm fracture orthosis|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3984|Wrist fracture orthosis|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L3999|Upper-limb orthosis, not otherwise specified|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
L4205|Orthosis repair, labor per 15 min|dme-orthosis|timed|15||||none|rec|OT PT||||||rec||
L4210|Orthosis repair, minor parts|dme-orthosis|quantity|||||none|rec|OT PT||||||rec||
Q4049|Static finger splint supply|supply|quantity|||||none|off|OT PT||||||rec||
Q4051|Miscellaneous splint supplies|supply|quantity|||||none|off|OT PT||||||rec||
S8450|Prefabricated digit splint (commercial)|supply|quantity|||||invalid-medicare|off|OT PT||||||rec||I
S8451|Prefabricated wrist/ankle splint (commercial)|supply|quantity|||||invalid-medicare|off|OT PT||||||rec||I
S8452|Prefabricated elbow splint (commercial)|supply|quantity|||||invalid-medicare|off|OT PT||||||rec||I
S8948|Low-level laser, 15 min (commercial)|modality-constant-attendance|timed|15|||P|invalid-medicare|off|OT PT||||||rec||I
S8950|Complex lymphedema therapy, 15 min (commercial)|procedure|timed|15|||P|invalid-medicare|off|OT PT||||||rec||I
S9129|OT home visit per diem (commercial)|home|untimed||||r|invalid-medicare|off|OT||||||rec||I
`,
};
