import { atCustoms, atMilestone, type ShipmentStatus } from "../domain/shipments/milestone.ts";

/** What one of Cainiao's action codes says happened; null for one that we do not know, or for another carrier's code. */
export function cainiaoStatus(action: string | null | undefined): ShipmentStatus | null {
  // The official list prints two codes with a full-width underscore.
  return ACTIONS.get(action?.normalize("NFKC").trim().toUpperCase() ?? "") ?? null;
}

// AliExpress Open Platform, aliexpress.logistics.redefining.querytrackingresult, and codes observed beside that list,
// which says of itself that it is not complete. A locker that signs for a parcel has not delivered it.
const ACTIONS: ReadonlyMap<string, ShipmentStatus> = new Map(
  Object.entries({
    GWMS_ACCEPT: atMilestone("pre_advice"),
    GWMS_PACKAGE: atMilestone("pre_advice"),
    CONSIGN: atMilestone("pre_advice"),
    OM_CONSIGN: atMilestone("pre_advice"),
    GTMS_ASN: atMilestone("pre_advice"),
    CC_EX_START: atCustoms("export", "submitted"),
    CC_EX_SUCCESS: atCustoms("export", "released"),
    CC_EX_FAILURE: atCustoms("export", "held_other"),
    CC_TRANS_START: atCustoms("transit", "submitted"),
    CC_TRANS_SUCCESS: atCustoms("transit", "released"),
    CC_TRANS_FAILURE: atCustoms("transit", "held_other"),
    LH_DEPART: atMilestone("departed_origin"),
    LH_ARRIVE: atMilestone("arrived_destination"),
    CC_HO_IN_SUCCESS: atCustoms("import", "submitted"),
    CC_HO_IN_FAILURE: atCustoms("import", "held_other"),
    CUSTOMS_ARRIVED_IN_AREA_CALLBACK: atCustoms("import", "submitted"),
    CC_IM_START: atCustoms("import", "submitted"),
    CC_IM_PROCESS: atCustoms("import", "under_inspection"),
    CC_IM_SUCCESS: atCustoms("import", "released"),
    CC_IM_FAILURE: atCustoms("import", "held_other"),
    CC_IM_EXCEPTION: atCustoms("import", "held_other"),
    CC_HO_OUT_SUCCESS: atCustoms("import", "released"),
    CC_HO_OUT_FAILURE: atCustoms("import", "held_other"),
    CUS_DECLARE: atCustoms("import", "submitted"),
    CUS_SUCCESS: atCustoms("import", "under_inspection"),
    CUS_FAILURE: atCustoms("import", "held_info_required"),
    CUS_TAX: atCustoms("import", "held_duty_payable", "duty"),
    CIQ_SUCCESS: atCustoms("import", "under_inspection"),
    CIQ_FAILURE: atCustoms("import", "held_other"),
    GTMS_ACCEPT: atMilestone("with_last_mile"),
    GTMS_DO_DEPART: atMilestone("out_for_delivery"),
    GTMS_DELIVERING: atMilestone("out_for_delivery"),
    GTMS_STA_SIGNED: atMilestone("available_for_pickup"),
    GSTA_INFORM_BUYER: atMilestone("available_for_pickup"),
    GTMS_WAIT_SELF_PICK: atMilestone("available_for_pickup"),
    GTMS_SIGNED: atMilestone("delivered"),
    GSTA_SIGN: atMilestone("delivered"),
    GSTA_BUYER_SIGN: atMilestone("delivered"),
    SIGNED: atMilestone("delivered"),
    RETURNED: atMilestone("returned"),
    RT_DESTROY: atMilestone("destroyed"),
    RT_WH_DESTROY: atMilestone("destroyed"),
    EXCEPTION: atMilestone("exception"),
  }),
);
