-- An exercise that left the catalog's files stays for those whose history names it (CatalogLoader), and is
-- offered to nobody else.
alter table exercises add column retired boolean not null default false;
alter table exercises add constraint only_the_catalog_retires check (not retired or user_id is null);
