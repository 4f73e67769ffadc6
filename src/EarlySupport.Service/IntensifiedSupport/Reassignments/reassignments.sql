select case_id as CaseId, reassignment_id as ReassignmentId, employee_id as EmployeeId, from_unit_id as FromUnitId, sought_on as SoughtOn, state as State,
       offered_unit_id as OfferedUnitId, offered_on as OfferedOn, placed_unit_id as PlacedUnitId, placed_from as PlacedFrom, failed_on as FailedOn
from read.reassignments
where tenant_id = @tenant
  and (@state::text is null or state = @state)
  and (@unit::text is null or @unit in (from_unit_id, offered_unit_id, placed_unit_id))
order by sought_on, case_id, reassignment_id
