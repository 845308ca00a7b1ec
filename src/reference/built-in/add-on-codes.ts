import type { AddOnCodeTable } from "../add-on-codes.js";

const URL = "https://www.cms.gov/national-correct-coding-initiative-ncci";

const OTHER_CODES =
  "29065 29075 29085 29086 29105 29125 29126 29130 29131 29200 29240 29260 29280 29515 29530 29540 29580 29581 29584 90901 90911 90912 92507 92508 92520 92521 92522 92523 92524 92526 92597 92605 92606 92607 92609 92610 92611 92612 92614 92616 92626 95851 95852 95992 96105 96110 96112 96125 96127 96158 97001 97002 97003 97004 97010 97012 97014 97016 97018 97022 97024 97026 97028 97032 97033 97034 97035 97036 97037 97039 97110 97112 97113 97116 97124 97127 97129 97139 97140 97150 97153 97154 97155 97158 97161 97162 97163 97164 97165 97166 97167 97168 97169 97170 97171 97172 97530 97532 97533 97535 97537 97542 97545 97550 97552 97597 97602 97605 97606 97607 97608 97610 97750 97755 97760 97761 97762 97763 97799 97810 97813 98966 98967 98968 98970 98971 98972 98975 98976 98977 98978 98979 98980 98984 98985 98986 99070 99457 A4565 A4570 G0152 G0158 G0160 G0281 G0282 G0283 G0329 G0515 G0541 G0543 G2250 G2251 L3702 L3763 L3806 L3807 L3808 L3809 L3905 L3906 L3908 L3913 L3915 L3916 L3917 L3918 L3919 L3921 L3923 L3924 L3925 L3927 L3929 L3930 L3933 L3935 L3982 L3984 L3999 L4205 L4210 Q4049 Q4051 S8450 S8451 S8452 S8948 S8950 S9129";

/** Add-on codes that a therapy claim meets, with their bases. */
export const addOnCodes: AddOnCodeTable = {
  editions: [
    {
      key: "a",
      edition: "2024-06-03",
      verifiedFrom: "2024-07-01",
      verifiedThrough: "2024-09-30",
      citation: {
        publication: "CMS NCCI add-on code edits",
        section: "edition of 2024-06-03",
        url: URL,
        mark: "official",
      },
      otherCodes: "",
    },
    {
      key: "b",
      edition: "2024-06-03 carried by the procedure codes of 2026-11-23",
      verifiedFrom: "2016-01-01",
      verifiedThrough: "2026-12-31",
      citation: {
        publication: "CMS NCCI add-on code edits",
        section: "edition of 2024-06-03; families unchanged in the codes verified on 2026-11-23",
        url: URL,
        mark: "secondary",
      },
      otherCodes: OTHER_CODES,
    },
    {
      key: "r",
      edition: "2026-11-23",
      verifiedFrom: "2025-01-01",
      verifiedThrough: "2026-12-31",
      citation: {
        publication: "CMS physician fee schedule",
        section: "caregiver training codes of 2025",
        url: URL,
        mark: "recall",
      },
      otherCodes: "",
    },
  ],
  rows: `
ab|1|0770T|92507 92508 96158 96159 97110 97112 97129 97150 97153 97154 97155 97158 97530 97533 97535 97537
ab|1|0791T|97116
ab|1|90913|90912
ab|1|92608|92607
ab|1|92618|92605
a|1|92627|92626
ab|1|96113|96112
a|1|96159|96158
ab|1|97130|97129
ab|1|97546|97545
ab|1|97551|97550
ab|1|97598|97597
a|1|97811|97810 97813
a|1|97814|97810 97813
ab|1|98981|98980
a|1|99458|99457
r|1|G0542|G0541
`,
};
