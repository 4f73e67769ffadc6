-- After the settings of the organisation.
select version as Version, effective_from as EffectiveFrom, terms::text as Terms from read.retention where tenant_id = @tenant order by version;
