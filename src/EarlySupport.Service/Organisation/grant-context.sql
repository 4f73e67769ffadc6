select
    exists (select from read.people where tenant_id = @tenant and employee_id = @personId) as IsEmployee,
    (
        select person_id from (
            select person_id from read.sign_in_names where tenant_id = @tenant and lower(sign_in_name) = lower(@signInName::text)
            union all
            select employee_id from read.people where tenant_id = @tenant and lower(email) = lower(@signInName::text)
        ) known
        order by person_id = @personId limit 1
    ) as NameOf
